// Runs one program of node_modules as a step of a command.
import { spawn } from 'node:child_process'
import { root } from './root.mjs'

/**
 * Runs `node node_modules/<bin> …args` in the project's folder.
 * @returns the exit code; output goes where this process' output goes (`quiet` sends stdout to stderr).
 */
export function step(bin, args = [], { quiet = false, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [`${root}/node_modules/${bin}`, ...args], {
      cwd: root, stdio: ['ignore', quiet ? 2 : 'inherit', 'inherit'], env: { ...process.env, ...env },
    })
    child.on('close', (code) => resolve(code ?? 1))
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => child.kill(signal))
  })
}

export const tsx = 'tsx/dist/cli.mjs'
export const vite = 'vite/bin/vite.js'
export const vitest = 'vitest/vitest.mjs'
