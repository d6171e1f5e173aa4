import { readFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { apps, isAppName } from './app-settings.ts'
import { oneDocumentEach } from './documents.plugin.ts'

const api = process.env['CLEANCLAIM_API'] ?? 'http://127.0.0.1:4000'

/**
 * Two apps from one source: `vite --mode patient` serves and builds `/p/`, `--mode staff` serves and builds `/s/`.
 * Each has its own page, manifest and service worker, so that neither can cache for the other.
 */
export default defineConfig(({ mode }) => {
  const name = isAppName(mode) ? mode : 'patient'
  const app = apps[name]
  return {
    root: import.meta.dirname,
    base: app.base,
    build: { outDir: `dist${app.base.replace(/\/$/, '')}`, emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
    server: {
      host: '127.0.0.1',
      port: app.devPort,
      strictPort: true,
      proxy: { '/graphql': { target: api, ws: true }, '/files': { target: api } },
    },
    plugins: [
      page(app.page),
      oneDocumentEach(),
      react(),
      VitePWA({
        registerType: 'prompt',
        injectRegister: null,
        scope: app.base,
        base: app.base,
        manifestFilename: 'manifest.webmanifest',
        manifest: app.manifest,
        includeAssets: [],
        includeManifestIcons: false,
        workbox: {
          globPatterns: ['**/*.{html,js,css,woff2,svg}', 'icon-192.png'],
          globIgnores: ['**/*latin-ext*'],
          inlineWorkboxRuntime: true,
          sourcemap: false,
          cleanupOutdatedCaches: true,
          // Only the shell is kept. Data, files and pages of the other app always go to the network.
          navigateFallback: `${app.base}index.html`,
          navigateFallbackDenylist: [/^\/graphql/, /^\/files/],
          runtimeCaching: [],
        },
      }),
    ],
  }
})

/** Puts the page of this app in the place of `index.html`, whichever address was asked for. */
function page(file: string): Plugin {
  return {
    name: 'cleanclaim:page',
    transformIndexHtml: { order: 'pre', handler: () => readFileSync(new URL(file, import.meta.url), 'utf8') },
  }
}
