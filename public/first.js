/* Asks for what the first figures need before the app's code has come: browser-ports.ts takes it from here. */
;(function () {
  var folder = 'data/' + (/[?&]set=sim(&|$)/.test(location.hash) ? 'sim/' : '')
  var asked = (window.gongkaiFirst = {})
  ;['summary.json', 'directory.json'].forEach(function (file) {
    var url = new URL(folder + file, document.baseURI).href
    asked[url] = fetch(url).then(function (answer) {
      return answer.ok ? answer.json().then(function (value) { return { status: answer.status, value: value } }) : { status: answer.status }
    })
    // Whoever asks is told; until then nobody need know.
    asked[url].catch(function () {})
  })
})()
