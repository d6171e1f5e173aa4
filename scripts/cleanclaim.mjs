import { isOldNode } from './node-version.mjs'

if (!isOldNode()) {
  Promise.all([import('./build.mjs'), import('./process.mjs')]).then(function (loaded) {
    const build = loaded[0]
    const processes = loaded[1]
    // Only to standard error: with --json, standard output is one JSON text and nothing else.
    return build.buildOrExit(build.buildServer).then(function () {
      return processes.become(['--enable-source-maps', processes.root + '/server/dist/cli.js'].concat(process.argv.slice(2)))
    })
  })
}
