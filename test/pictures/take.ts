import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { aPerson, desktop, openBrowser, phone } from '../support/browser.ts'
import { demoEmail, demoPassword } from '../support/demo.ts'
import { startServer } from '../support/server.ts'

// Pictures of the real screens for the README, from the demo practice as a fresh start makes it.
const folder = join(import.meta.dirname, '..', '..', 'docs', 'pictures')
mkdirSync(folder, { recursive: true })

type Look = (page: Page, address: string) => Promise<void>
interface Picture {
  name: string
  who: string
  app: 'p' | 's'
  screen: typeof phone | typeof desktop
  colorScheme?: 'dark'
  open: Look
}

const settle = async (page: Page): Promise<void> => {
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready)
  // A colour on its way to another is none of ours.
  await page.evaluate(() => Promise.all(document.getAnimations().map(animation => animation.finished)))
}
const at =
  (path: string): Look =>
  async (page, address) =>
    void (await page.goto(`${address}${path}`))

const kneeBill: Look = async (page, address) => {
  await page.goto(`${address}/p/`)
  await page
    .getByRole('link', { name: /Knee pain/ })
    .first()
    .click()
  await page.getByRole('heading', { level: 1, name: /Knee pain/ }).waitFor()
}

/** The first claim of the work list in this state that is not Medicare's: the demo's name is too long for its red form. */
const firstClaim =
  (state: string): Look =>
  async (page, address) => {
    await page.goto(`${address}/s/work?state=${state}`)
    await page.getByRole('row').filter({ hasNotText: 'Medicare' }).nth(1).getByRole('link').first().click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForURL(/\/s\/claims\//)
  }

/** A ready claim on its form, with a member ID that cannot be right: the finding stands beside the box. */
const claimForm: Look = async (page, address) => {
  await firstClaim('READY')(page, address)
  await page.getByRole('link', { name: /CMS-1500/ }).click()
  await page.getByRole('button', { name: /^1a / }).click()
  await page.getByLabel('Member ID', { exact: true }).fill('X')
  await page.locator('input[aria-invalid="true"]').waitFor()
}

const proof: Look = async (page, address) => {
  await firstClaim('DENIED')(page, address)
  await page.getByRole('link', { name: /proof of timely filing/ }).click()
  await page.getByRole('heading', { level: 2, name: /^Sent/ }).first().waitFor()
}

const coverage: Look = async (page, address) => {
  await page.goto(`${address}/s/search`)
  await page.getByLabel('Find a patient').fill('delgado')
  await page.getByRole('button', { name: 'Find patients' }).click()
  await page.getByRole('link', { name: 'Delgado, Rosa' }).click()
  const policy = page.getByRole('region', { name: 'Northfield Health' })
  await policy.getByRole('button', { name: 'Check now' }).click()
  await policy.getByRole('heading', { name: 'In network', exact: true }).waitFor()
  await policy.getByRole('button', { name: 'Check now' }).waitFor()
}

const connections: Look = async (page, address) => {
  await page.goto(`${address}/s/admin/connections`)
  await page.getByRole('button', { name: 'Add a connection' }).click()
  await page.getByRole('dialog').getByLabel('Host').waitFor()
}

const pictures: readonly Picture[] = [
  { name: 'patient-home', who: 'rosa', app: 'p', screen: phone, open: at('/p/') },
  { name: 'patient-bill', who: 'rosa', app: 'p', screen: phone, open: kneeBill },
  { name: 'patient-bill-dark', who: 'rosa', app: 'p', screen: desktop, colorScheme: 'dark', open: kneeBill },
  { name: 'biller-today', who: 'biller', app: 's', screen: phone, open: at('/s/') },
  { name: 'biller-work-list', who: 'biller', app: 's', screen: desktop, open: at('/s/work') },
  {
    name: 'biller-claim',
    who: 'biller',
    app: 's',
    screen: desktop,
    open: firstClaim('DENIED'),
  },
  { name: 'biller-form', who: 'biller', app: 's', screen: desktop, open: claimForm },
  { name: 'biller-form-phone', who: 'biller', app: 's', screen: phone, open: claimForm },
  { name: 'biller-proof', who: 'biller', app: 's', screen: desktop, open: proof },
  { name: 'desk-coverage', who: 'frontdesk', app: 's', screen: desktop, open: coverage },
  {
    name: 'coder-workbench',
    who: 'coder',
    app: 's',
    screen: desktop,
    open: async (page, address) => {
      await page.goto(`${address}/s/code`)
      await page
        .getByRole('row', { name: /Diabetes follow-up/ })
        .getByRole('link')
        .first()
        .click()
    },
  },
  { name: 'admin-rules', who: 'admin', app: 's', screen: desktop, open: at('/s/admin/rules') },
  { name: 'admin-files', who: 'admin', app: 's', screen: desktop, open: at('/s/admin/files') },
  { name: 'admin-connections', who: 'admin', app: 's', screen: desktop, open: connections },
]

const server = await startServer({ LOG_LEVEL: 'error' })
const browser = await openBrowser()
try {
  for (const { name, who, app, screen, colorScheme, open } of pictures) {
    const { page, context } = await aPerson(browser, screen, colorScheme ? { colorScheme } : {})
    await page.goto(`${server.address}/${app}/`)
    await page.getByLabel(/e-mail/i).fill(demoEmail(who))
    await page.getByLabel('Password').fill(demoPassword)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.getByLabel('Password').waitFor({ state: 'detached' })
    await open(page, server.address)
    await settle(page)
    await page.screenshot({ path: join(folder, `${name}.png`) })
    console.log(`docs/pictures/${name}.png`)
    await context.close()
  }
} finally {
  await browser.close()
  await server.stop()
}
