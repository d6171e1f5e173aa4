// Draws the app icons from the mark. Run with a Chromium at hand: node client/scripts/draw-icons.mjs
import { writeFileSync } from 'node:fs'
import { chromium } from 'playwright-core'

const paper = '#f1f6f3'
const ink = '#131f19'
const mark = `<ellipse cx="12" cy="8" rx="5" ry="6.4" stroke-width="2.6"/><path d="M3 18.7h18M3 22.3h18" stroke-width="1.7"/>`

/** `spread`: how much of the square the mark takes; a maskable icon may be cut to a circle of 80 %. */
const svg = (spread, radius) => {
  const scale = (512 * spread) / 24
  const edge = (512 - 24 * scale) / 2
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512"><rect width="512" height="512" rx="${radius}" fill="${paper}"/><g transform="translate(${edge} ${edge}) scale(${scale})" fill="none" stroke="${ink}" stroke-linecap="round">${mark}</g></svg>\n`
}

const out = new URL('../public/', import.meta.url)
writeFileSync(new URL('icon.svg', out), svg(0.68, 96))

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox'] })
for (const size of [192, 512]) {
  for (const [name, drawing] of [
    ['icon', svg(0.68, 96)],
    ['icon-maskable', svg(0.52, 0)],
  ]) {
    const page = await browser.newPage({ viewport: { width: size, height: size } })
    await page.setContent(`<style>*{margin:0}svg{display:block;width:100vw;height:100vh}</style>${drawing}`)
    await page.screenshot({ path: new URL(`${name}-${size}.png`, out).pathname, omitBackground: true })
    await page.close()
  }
}
await browser.close()
