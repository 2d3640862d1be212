import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { enginePlugin } from './tools/engine/plugin.mjs'
import { policyPlugin } from './tools/policy.mjs'

const alias = { '@': fileURLToPath(new URL('./src', import.meta.url)) }

/** Chromium needs no sandbox in a container, and must ask nobody anything. */
const launch = {
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
}

export default defineConfig({
  base: './',
  plugins: [vue(), policyPlugin(), enginePlugin()],
  resolve: { alias },
  build: {
    // What a page loads later it asks for at once: to wait for notes of what came ahead would put it behind all that is drawn.
    modulePreload: { polyfill: false, resolveDependencies: (_, files, { hostType }) => (hostType === 'html' ? files : []) },
    target: ['chrome109', 'firefox115', 'safari16.4'], chunkSizeWarningLimit: 1200,
  },
  worker: { format: 'es' },
  test: {
    projects: [
      { extends: true, test: { name: 'unit', environment: 'node', setupFiles: ['tests/setup.ts'], include: ['tests/**/*.test.ts'], exclude: ['tests/browser/**', 'tests/e2e/**'] } },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          browser: { enabled: true, headless: true, screenshotFailures: false, provider: playwright({ launchOptions: launch }), instances: [{ browser: 'chromium' }] },
        },
        optimizeDeps: { exclude: ['@duckdb/duckdb-wasm'], include: ['@duckdb/duckdb-wasm > apache-arrow', 'apache-arrow', 'parse5', '@noble/hashes/sha2.js', '@noble/hashes/utils.js', 'vue', 'pinia'] },
      },
      { extends: true, test: { name: 'e2e', environment: 'node', include: ['tests/e2e/**/*.test.ts'], fileParallelism: false, retry: 1, testTimeout: 120_000, hookTimeout: 180_000 } },
    ],
  },
})
