/** The faster renderer for this machine. */

/** The two renderers of Phaser. */
export type RendererName = 'canvas' | 'webgl';

/** Drivers that draw WebGL on the CPU: about 8 frames a second where Canvas has 60. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render|virgl|microsoft basic/i;

/**
 * Chooses by the name of the graphics driver. Canvas without WebGL, without a name, or with a software driver.
 * Browsers' performance caveat flag does not detect these.
 */
export function chooseRenderer(): RendererName {
  const gl = document.createElement('canvas').getContext('webgl');
  if (!gl) return 'canvas';
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  const name = String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER) ?? '');
  gl.getExtension('WEBGL_lose_context')?.loseContext(); // browsers allow few contexts at a time
  return name === '' || SOFTWARE.test(name) ? 'canvas' : 'webgl';
}
