/* Picks theme, language and type size before the first paint: the page's policy allows no inline script. */
;(function () {
  var root = document.documentElement
  var looks = {}
  try {
    looks = JSON.parse(localStorage.getItem('gongkai.looks') || '{}') || {}
  } catch (_) {
    looks = {}
  }
  var query = new URLSearchParams((location.hash.split('?')[1] || ''))
  var lang = query.get('lang') || looks.lang
  var theme = query.get('theme') || looks.theme
  var big = query.get('big') || (looks.big ? '1' : '')
  var dark = theme === 'dark' || (theme !== 'light' && window.matchMedia && matchMedia('(prefers-color-scheme: dark)').matches)
  root.dataset.theme = dark ? 'dark' : 'light'
  root.lang = lang === 'en' ? 'en' : 'zh-CN'
  if (big === '1') root.dataset.big = '1'
})()
