/** Sets of whole numbers under addition: few as a set, many that lie close together as bits. */

export type Sums = ReadonlySet<number> | Bits

export interface Bits {
  readonly low: number
  readonly words: Uint32Array
}

const FEW_SUMS = 1500
/** The widest range that is kept as bits. */
const WIDEST_BITS = 1 << 16

const isBits = (s: Sums): s is Bits => 'words' in s

export function has(sums: Sums, n: number): boolean {
  if (!isBits(sums)) return sums.has(n)
  const i = n - sums.low
  return i >= 0 && i < sums.words.length * 32 && ((sums.words[i >> 5]! >>> (i & 31)) & 1) === 1
}

/**
 * All a + b. Null where they are too many and lie too far apart: then only their range is known.
 * @param width of the sums, from the smallest to the largest
 */
export function added(a: Sums, b: Sums, low: number, width: number): Sums | null {
  if (!isBits(a) && !isBits(b) && a.size * b.size <= FEW_SUMS) {
    const out = new Set<number>()
    for (const x of a) for (const y of b) out.add(x + y)
    return out
  }
  if (width >= WIDEST_BITS) return null
  const words = new Uint32Array((width >> 5) + 1)
  const [few, many] = isBits(a) && (!isBits(b) || a.words.length > b.words.length) ? [b, a] : [a, b]
  const bits = isBits(many) ? many : bitsOf(many)
  for (const x of isBits(few) ? members(few) : few) shiftInto(words, bits.words, x + bits.low - low)
  return { low, words }
}

function bitsOf(set: ReadonlySet<number>): Bits {
  let low = Infinity, high = -Infinity
  for (const n of set) { if (n < low) low = n; if (n > high) high = n }
  const words = new Uint32Array(((high - low) >> 5) + 1)
  for (const n of set) words[(n - low) >> 5]! |= 1 << ((n - low) & 31)
  return { low, words }
}

function* members({ low, words }: Bits): Generator<number> {
  for (let w = 0; w < words.length; w++) for (let word = words[w]!; word !== 0; word &= word - 1) yield low + w * 32 + (31 - Math.clz32(word & -word))
}

function shiftInto(into: Uint32Array, from: Uint32Array, by: number): void {
  const words = by >> 5, bits = by & 31
  for (let i = 0; i < from.length; i++) {
    const word = from[i]!
    if (word === 0) continue
    into[i + words]! |= word << bits
    if (bits > 0 && i + words + 1 < into.length) into[i + words + 1]! |= word >>> (32 - bits)
  }
}
