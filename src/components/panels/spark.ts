export interface Point { readonly x: number; readonly y: number }

const ROOM = 4

/**
 * The line of a small multiple of years, from 0 at the bottom to `top`: values in 0…1, null where a year has none.
 * @returns the SVG path, broken at gaps; the place of each value; and those that stand alone between gaps, which no line shows
 */
export function sparkOf(values: readonly (number | null)[], width: number, height: number, top: number): { readonly line: string; readonly points: readonly (Point | null)[]; readonly alone: readonly Point[] } {
  const step = (width - 2 * ROOM) / Math.max(1, values.length - 1)
  const points = values.map((v, i) => (v === null ? null : { x: ROOM + i * step, y: height - ROOM - (top > 0 ? v / top : 0) * (height - 2 * ROOM) }))
  const line = points.map((p, i) => (p === null ? '' : `${points[i - 1] ? 'L' : 'M'}${p.x.toFixed(1)} ${p.y.toFixed(1)}`)).join('')
  const alone = points.filter((p, i): p is Point => p !== null && !points[i - 1] && !points[i + 1])
  return { line, points, alone }
}
