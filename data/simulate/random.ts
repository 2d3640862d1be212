/** Random numbers that are the same on every machine and every run: everything simulated is drawn from a name, never from the clock. */

/** A 32-bit seed from a text (FNV-1a). */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** Numbers that are uniform in [0, 1), the same for the same seed (mulberry32 by Tommy Ettinger). */
export function mulberry32(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export class Random {
  /** Uniform in [0, 1). */
  readonly next: () => number

  constructor(name: string) {
    this.next = mulberry32(seedOf(name))
  }

  chance(p: number): boolean {
    return this.next() < p
  }

  /** A whole number in [0, n). */
  below(n: number): number {
    return Math.floor(this.next() * n)
  }

  /** Standard normal (Box–Muller). */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next())
  }

  /** Log-normal with this median. */
  logNormal(median: number, sigma: number): number {
    return median * Math.exp(sigma * this.normal())
  }

  /** Gamma of mean 1 (Marsaglia and Tsang 2000). The smaller the shape, the further it strays. */
  gamma(shape: number): number {
    if (shape < 1) return (this.gamma(shape + 1) * (shape + 1) * this.next() ** (1 / shape)) / shape
    const d = shape - 1 / 3
    const c = 1 / Math.sqrt(9 * d)
    for (;;) {
      const x = this.normal()
      const v = (1 + c * x) ** 3
      if (v > 0 && Math.log(1 - this.next()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return (d * v) / shape
    }
  }

  /** Poisson: by products up to a mean of 30, above that from the normal. */
  poisson(mean: number): number {
    if (mean > 30) return Math.max(0, Math.round(mean + Math.sqrt(mean) * this.normal()))
    const limit = Math.exp(-mean)
    let k = 0
    for (let product = this.next(); product > limit; product *= this.next()) k += 1
    return k
  }

  /** Binomial: by single draws up to 40, above that from the normal. */
  binomial(n: number, p: number): number {
    if (n > 40 && n * p * (1 - p) > 4) return Math.min(n, Math.max(0, Math.round(n * p + Math.sqrt(n * p * (1 - p)) * this.normal())))
    if (n > 40 && p < 0.5) return Math.min(n, this.poisson(n * p))
    let k = 0
    for (let i = 0; i < n; i += 1) if (this.next() < p) k += 1
    return k
  }

  /** Parts n over shares that sum to 1 and adds them to `into` from `at` on. */
  multinomial(n: number, shares: ArrayLike<number>, into: Float64Array | number[], at = 0): void {
    let left = n
    let rest = 1
    const last = shares.length - 1
    for (let i = 0; i <= last && left > 0; i += 1) {
      const share = shares[i]!
      const k = i === last ? left : this.binomial(left, Math.min(1, rest > 0 ? share / rest : 0))
      into[at + i]! += k
      left -= k
      rest -= share
    }
  }
}
