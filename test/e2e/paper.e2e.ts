import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aPerson, keepPictures, openBrowser, phone } from '../support/browser.ts'
import { signIn, violations } from '../support/journey.ts'
import { startServer, type RunningServer } from '../support/server.ts'

let server: RunningServer
let browser: Browser
beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), openBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test('an administrator says on the phone what an insurer wants on paper, and it stays', async ({ onTestFailed }) => {
  const admin = await aPerson(browser, phone)
  onTestFailed(() => keepPictures('paper', [admin]))
  await signIn(server, admin, 'admin')
  const { page } = admin
  await page.goto(`${server.address}/s/admin/payers`)
  const open = async () => {
    await page
      .getByRole('button', { name: /Medicare/ })
      .first()
      .click()
    const form = page.getByRole('dialog')
    await form.getByText('On paper (CMS-1500)').click()
    return form
  }
  const form = await open()
  await form.getByLabel(/points at \(24E\)/).selectOption({ label: 'one letter' })
  await form.getByLabel('Dates in boxes 14 to 18').selectOption({ label: '03 04 26' })
  await form.getByLabel(/Medigap/).check()
  expect(await violations(page)).toEqual([])
  await form.getByRole('button', { name: 'Save' }).click()
  await form.waitFor({ state: 'detached' })
  await page.reload()
  const again = await open()
  expect(await again.getByLabel(/points at \(24E\)/).inputValue()).toBe('1')
  expect(await again.getByLabel('Dates in boxes 14 to 18').inputValue()).toBe('6')
  expect(await again.getByLabel(/Medigap/).isChecked()).toBe(true)
})
