import { createSSRApp, h, type Component } from 'vue'
import { renderToString } from 'vue/server-renderer'
import type { Lang } from '@/core/schema'
import { provideSay } from '@/components/panels/say'

/** A panel as HTML text, in one language. */
export const render = (component: Component, props: Record<string, unknown>, lang: Lang = 'zh'): Promise<string> =>
  renderToString(createSSRApp({ setup: () => { provideSay(() => lang); return () => h(component, props) } }))

/** The words that are seen in a piece of HTML, in order, without its markup and without what is only heard. */
export const words = (html: string): string => html.replace(/<!--.*?-->/g, '').replace(/<span[^>]*class="unseen"[^>]*>[^<]*<\/span>/g, '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ').trim()

/** What can be pressed: buttons, and the figures of sentences, which are spans with a button's role. */
export const buttons = (html: string): readonly string[] =>
  [...html.matchAll(/<(button|span)(?=[^>]*(?:type="button"|role="button"))[^>]*>(.*?)<\/\1>/gs)].map((m) => words(m[2]!))
