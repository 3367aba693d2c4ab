/** Arithmetic of likelihood by + − × ÷ alone, so that Node and every browser decide alike. */

/** e^−x for x ≥ 0, to about a thousandth part. */
function decay(x: number): number {
  let y = Math.max(0, 1 - x / 4096);
  for (let k = 0; k < 12; k++) y *= y;
  return y;
}

/** How likely `n` attacks are where `mean` are expected. Never nought: what was seen did happen. */
export function poisson(n: number, mean: number): number {
  const expected = Math.max(0.05, mean);
  let p = decay(expected);
  for (let k = 1; k <= n; k++) p *= expected / k;
  return p + 1e-9;
}
