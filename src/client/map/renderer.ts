/** Which renderer this machine is better off with. */

export type RendererName = 'canvas' | 'webgl';

/** Drivers that draw WebGL on the processor: eight frames a second where Canvas gives sixty. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render|virgl|microsoft basic/i;

/**
 * Asks the graphics driver for its name. No WebGL, no name, or a software driver means Canvas.
 * The caveat flag that browsers offer for this does not tell.
 */
export function chooseRenderer(): RendererName {
  const gl = document.createElement('canvas').getContext('webgl');
  if (!gl) return 'canvas';
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  const name = String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER) ?? '');
  gl.getExtension('WEBGL_lose_context')?.loseContext(); // browsers allow few contexts at a time
  return name === '' || SOFTWARE.test(name) ? 'canvas' : 'webgl';
}
