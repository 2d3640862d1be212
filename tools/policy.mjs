/** The policy that the app runs under, in the built page and in every browser test. */
export const POLICY = [
  "default-src 'self'", "script-src 'self' 'wasm-unsafe-eval'", "worker-src 'self' blob:", "style-src-elem 'self'",
  "style-src-attr 'unsafe-inline'", "img-src 'self' data: blob:", "connect-src 'self'", "object-src 'none'", "base-uri 'none'",
].join('; ')

/** Writes the policy into the built page; the dev server needs inline styles and goes without. */
export const policyPlugin = () => ({
  name: 'gongkai-policy',
  apply: 'build',
  transformIndexHtml: () => [
    { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY }, injectTo: 'head-prepend' },
  ],
})
