// Finds a Chromium for the browser tests; on Debian as root it installs one.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

const places = [
  process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe', 'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
]
const found = () => places.find((place) => place && existsSync(place))
const debian = () => existsSync('/etc/debian_version') || (existsSync('/etc/os-release') && /ID_LIKE=.*debian/.test(readFileSync('/etc/os-release', 'utf8')))
const hasChinese = () => { const list = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' }); return list.status === 0 && list.stdout.trim() !== '' }

/** The path of a Chromium, or null after a line that says what to install. */
export function chromium() {
  const apt = debian() && process.getuid?.() === 0
  if (apt && (!found() || !hasChinese())) {
    console.error('installing chromium and fonts-noto-cjk for the browser tests …')
    const options = { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
    spawnSync('apt-get', ['update', '-qq'], options)
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], options)
  }
  const path = found()
  if (!path) console.error('浏览器测试需要 Chromium（Debian：apt install chromium fonts-noto-cjk；或把 CHROMIUM 设为 Chrome/Edge 的路径）。 The browser tests need a Chromium: install one, or set CHROMIUM to its path.')
  return path ?? null
}
