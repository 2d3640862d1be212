/** Where the state of the page is written: the hash of a window, or memory where the app lives in a shadow root, a frame or a test. */
export interface Address {
  read(): string
  push(text: string): void
  replace(text: string): void
  /** Back, forward and hand-typed addresses; returns what ends the listening. */
  listen(changed: (text: string) => void): () => void
  /** The whole address to copy for a state. */
  link(text: string): string
}

/** The hash of the page: works from disk and on any static host. */
export function windowAddress(window: Window): Address {
  const { history, location } = window
  return {
    read: () => location.hash,
    push: (text) => history.pushState(null, '', text),
    replace: (text) => history.replaceState(null, '', text),
    listen(changed) {
      const tell = (): void => changed(location.hash)
      window.addEventListener('popstate', tell)
      return () => window.removeEventListener('popstate', tell)
    },
    link: (text) => `${location.href.split('#')[0]!}${text}`,
  }
}

/** An address of its own, with its own history. */
export function memoryAddress(start = ''): Address & { back(): void; forward(): void; entries(): readonly string[] } {
  let entries = [start]
  let at = 0
  const listeners = new Set<(text: string) => void>()
  const go = (to: number): void => {
    if (to < 0 || to >= entries.length) return
    at = to
    listeners.forEach((tell) => tell(entries[at]!))
  }
  return {
    read: () => entries[at]!,
    push: (text) => { entries = [...entries.slice(0, at + 1), text]; at += 1 },
    replace: (text) => { entries = entries.map((e, i) => (i === at ? text : e)) },
    listen: (changed) => { listeners.add(changed); return () => listeners.delete(changed) },
    link: (text) => text,
    back: () => go(at - 1),
    forward: () => go(at + 1),
    entries: () => entries,
  }
}
