import type { StoredReport } from '../core/table/stored'
import type { DataStore } from '../engine/store'

/** How many of the own reports an engine has taken in, and the call under way. */
interface Fed { count: number; last: Promise<void> }

/**
 * The way of own reports into an engine. What it has is kept with that engine: a new one gets all of them, one that is met again none twice.
 * @param reports all that there are, now; they only ever become more, at the end
 * @param checked told what `add` says of them
 * @returns puts what an engine does not have yet into it, one call after the other, with what comes meanwhile. Rejects as `add` does; a later call tries the same reports again.
 */
export function feeding(reports: () => readonly StoredReport[], checked: (reports: readonly StoredReport[]) => Promise<void>): (to: DataStore) => Promise<void> {
  const engines = new WeakMap<DataStore, Fed>()

  async function feed(to: DataStore, fed: Fed): Promise<void> {
    while (fed.count < reports().length) {
      const more = reports().slice(fed.count)
      const found = await to.add(more)
      fed.count += more.length
      await checked(found)
    }
  }

  return (to) => {
    const fed = engines.get(to) ?? { count: 0, last: Promise.resolve() }
    engines.set(to, fed)
    const mine = fed.last.then(() => feed(to, fed))
    fed.last = mine.catch(() => undefined)
    return mine
  }
}
