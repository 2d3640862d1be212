// Installs what is missing: nothing where the installed packages are those of the lock file.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { root } from './root.mjs'

const stamp = `${root}/node_modules/.gongkai-lock`

export function install() {
  const wanted = createHash('sha256').update(readFileSync(`${root}/package-lock.json`)).digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  console.error('安装依赖（仅首次）… installing packages (first run only) …')
  // All output goes to stderr: `read` promises a stdout with nothing but its JSON.
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32',
  })
  if (status !== 0) {
    console.error('npm ci 没有成功，见上。npm ci failed, see above.')
    process.exit(status ?? 1)
  }
  writeFileSync(stamp, wanted)
}
