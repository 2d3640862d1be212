import { createPinia } from 'pinia'
import { createApp, type App as VueApp } from 'vue'
import App from './App.vue'
import type { Address } from './composables/address'
import { bindAddress } from './composables/use-address'
import { followLooks } from './composables/follow-looks'
import { readAddress } from './core/query/address'
import { useData } from './stores/data'
import { useLooks, type Keep } from './stores/looks'
import type { Reader } from './stores/own'
import type { Ports } from './stores/ports'
import { useTrouble } from './stores/trouble'

export interface MountOptions {
  readonly address: Address
  readonly ports: Ports
  readonly reader: Reader
  readonly keep: Keep
  /** Where popovers, the drawer and messages go; the body where null. */
  readonly overlays?: () => HTMLElement | null
  /** Told the finding of the page, for the title of a window that is the app's own. */
  readonly title?: (text: string) => void
  /** What carries theme, language and type size: the document's root, or the host of a shadow root. */
  readonly root: HTMLElement
}

/**
 * Mounts the app with everything given in. The first frame is drawn before any data is asked for; an empty address opens the home view of the edition.
 * Unmounted, it no longer follows the address, the looks and the system's theme.
 */
export function mount(target: Element, options: MountOptions): VueApp {
  const { address, ports, keep } = options
  const pinia = createPinia()
  const looks = useLooks(pinia)
  looks.begin(keep, readAddress(address.read()).looks)
  const data = useData(pinia)
  const bound = bindAddress(address, pinia)
  const app = createApp(App, { reader: options.reader, overlays: options.overlays ?? (() => null), link: () => bound.link(data.summary?.stamp ?? ''), linked: bound.takeLinked(), goHome: bound.goHome, title: options.title ?? (() => undefined) })
  app.use(pinia)
  app.config.errorHandler = (error) => {
    console.error(error)
    useTrouble(pinia).note(error)
  }
  const unfollow = followLooks(options.root, pinia)
  app.onUnmount(() => {
    bound.stop()
    unfollow()
  })
  void data.begin({ ...ports, summary: async (set) => {
    const summary = await ports.summary(set)
    if (set === 'real') bound.home(summary.edition.home)
    return summary
  } })
  app.mount(target)
  return app
}
