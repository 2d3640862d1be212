import type { Pinia } from 'pinia'
import { watch } from 'vue'
import { readAddress, stamped, writeAddress } from '../core/query/address'
import { withoutOwn } from '../core/query/steps'
import { useLooks } from '../stores/looks'
import { useView } from '../stores/view'
import type { Address } from './address'

/** The view tied to an address. */
export interface Bound {
  /** Tells the home view of the edition, once it is known: an address that was empty at first opens it, without a step of history. */
  home(text: string): void
  /** The version of the data that a copied link was made with; null when it was taken before, and where there is none. */
  takeLinked(): string | null
  /** Goes to the home view: one step of history. */
  goHome(): void
  /** The address to copy, without the reader's own files, with the version of the data where `stamp` is not empty. */
  link(stamp: string): string
  /** Unties the two. */
  stop(): void
}

/** Ties the view to an address, which it restores first: a pick writes an entry, an amendment replaces it, back and forward restore; `#/` alone means everything. */
export function bindAddress(address: Address, pinia: Pinia): Bound {
  const view = useView(pinia)
  const looks = useLooks(pinia)
  let homeText = '#/'

  let restoring = false
  const restore = (text: string): void => {
    const read = readAddress(text)
    view.restore(read.state, read.ignored)
    restoring = true
    if (Object.keys(read.looks).length > 0) looks.override(read.looks)
    restoring = false
  }
  const first = address.read()
  let linked = readAddress(first).data
  /** No address at all is a first visit. Once: the real set may be loaded again later, and the reader is elsewhere by then. */
  let awaitsHome = first === ''
  restore(first)

  const unwatch = watch(() => view.move, ({ kind }) => {
    const text = writeAddress(view.state)
    if (kind === 'push') address.push(text)
    else if (kind === 'replace') address.replace(text)
  }, { flush: 'sync' })
  const unlisten = address.listen((text) => restore(text === '' ? homeText : text))
  /** A look that the reader changes holds from now on: the address no longer overrides it. */
  const unlook = watch(() => looks.looks, () => { if (!restoring) address.replace(writeAddress(view.state)) }, { flush: 'sync' })

  return {
    home(text) {
      homeText = text
      if (!awaitsHome) return
      awaitsHome = false
      restore(text)
      address.replace(writeAddress(view.state))
    },
    takeLinked() {
      const stamp = linked
      linked = null
      return stamp
    },
    goHome: () => view.pick(readAddress(homeText).state),
    link: (stamp) => address.link(stamped(writeAddress(withoutOwn(view.state)), stamp)),
    stop: () => { unwatch(); unlisten(); unlook() },
  }
}
