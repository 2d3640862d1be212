/** Only the newest answer counts: an older one that comes late, or fails late, is dropped. */
export function latest(): { <T>(job: () => Promise<T>, done: (value: T) => void, failed: (error: unknown) => void): Promise<void>; drop(): void } {
  let newest = 0
  const run = async <T>(job: () => Promise<T>, done: (value: T) => void, failed: (error: unknown) => void): Promise<void> => {
    const mine = ++newest
    try {
      const value = await job()
      if (mine === newest) done(value)
    } catch (error) {
      if (mine === newest) failed(error)
    }
  }
  return Object.assign(run, { drop: () => { newest += 1 } })
}
