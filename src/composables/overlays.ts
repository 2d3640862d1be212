import { inject, provide, type InjectionKey } from 'vue'

/** Where popovers, the drawer and messages are put: settable, because the app may live in a shadow root or a frame. */
const OVERLAYS: InjectionKey<() => HTMLElement | null> = Symbol('overlays')

export const provideOverlays = (target: () => HTMLElement | null): void => provide(OVERLAYS, target)

/** The element to teleport to; the document's body where nothing was set. */
export const useOverlays = (): (() => HTMLElement | string) => {
  const target = inject(OVERLAYS, () => null)
  return () => target() ?? 'body'
}
