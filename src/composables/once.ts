/** Does a job once for all who ask; asked again after a failure, it is done anew. */
export function once<T>(job: () => Promise<T>): () => Promise<T> {
  let done: Promise<T> | null = null
  return () => {
    if (done) return done
    const mine = job()
    done = mine
    mine.catch(() => { if (done === mine) done = null })
    return mine
  }
}
