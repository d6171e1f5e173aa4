import { isOldNode } from './node-version.mjs'

if (!isOldNode()) {
  Promise.all([import('./build.mjs'), import('./process.mjs')]).then(function (loaded) {
    const build = loaded[0]
    const processes = loaded[1]
    return build.buildOrExit(build.buildAll).then(function () {
      return processes.become(['--enable-source-maps', processes.root + '/server/dist/main.js'].concat(process.argv.slice(2)))
    })
  })
}
