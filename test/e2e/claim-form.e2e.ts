import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aPerson, desktop, keepPictures, openBrowser, phone, type Person } from '../support/browser.ts'
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

const isInvalid = async (page: Page, label: string, expected: boolean): Promise<void> => {
  await page.locator(`input[aria-invalid="true"]`).waitFor({ state: expected ? 'visible' : 'detached' })
  expect(await page.getByLabel(label, { exact: true }).getAttribute('aria-invalid')).toBe(expected ? 'true' : null)
}

/** What blocks stands in the line under the heading, once the server has answered. */
const standing = (page: Page, words: RegExp): Promise<void> => page.getByRole('status').filter({ hasText: words }).first().waitFor()

async function openReadyForm({ page }: Person): Promise<string> {
  await page.goto(`${server.address}/s/work?state=READY`)
  // On Medicare's red form the practice's name has to stand in box 32, and that of the demo is a letter too long.
  await page.getByRole('row').filter({ hasNotText: 'Medicare' }).nth(1).getByRole('link').first().click()
  await page.getByRole('link', { name: /CMS-1500/ }).click()
  await page.getByRole('heading', { name: 'Page 1 of 1' }).waitFor()
  return page.url()
}

test('a biller changes a claim on its form, sees the finding beside the box, fixes it, and prints', async ({ onTestFailed }) => {
  const biller = await aPerson(browser, desktop)
  onTestFailed(() => keepPictures('claim-form', [biller]))
  const { page } = biller
  await signIn(server, biller, 'biller')
  const address = await openReadyForm(biller)
  await standing(page, /Nothing blocks this claim/)
  expect(await violations(page)).toEqual([])

  // By keyboard: the box opens, its field has the focus, and what is typed is checked at once without being saved.
  await page.getByRole('button', { name: /^1a / }).focus()
  await page.keyboard.press('Enter')
  const memberId = page.getByLabel('Member ID', { exact: true })
  const right = await memberId.inputValue()
  expect(await memberId.evaluate(field => field === document.activeElement)).toBe(true)
  await page.keyboard.press('Control+A')
  await page.keyboard.type('X')
  await isInvalid(page, 'Member ID', true)
  await standing(page, /One thing blocks this claim/)
  await page.getByText('Ready to send').waitFor()
  expect(await violations(page)).toEqual([])

  // Saved, it is stopped; the claim says why and leads to the field.
  await page.keyboard.press('Control+Enter')
  await page.getByText('Stopped by a check').waitFor()
  await page.getByRole('link', { name: 'Back to the claim' }).click()
  await page.getByRole('link', { name: 'Put right' }).first().click()
  await isInvalid(page, 'Member ID', true)
  expect(await memberId.evaluate(field => field === document.activeElement)).toBe(true)

  // Fixed and saved, the finding is gone.
  await memberId.fill(right)
  await isInvalid(page, 'Member ID', false)
  await standing(page, /With your changes, nothing blocks this claim/)
  await page.getByRole('button', { name: /Save and check/ }).click()
  await page.getByText('Ready to send').waitFor()
  await standing(page, /Nothing blocks this claim/)
  expect(await page.getByText(/Blocks:/).count()).toBe(0)

  // A number with two digits swapped cannot be saved; the field says so.
  await page.getByRole('button', { name: /^17 / }).click()
  await page.getByLabel('Referring provider: last name', { exact: true }).fill('Reyes')
  await page.getByLabel('Referring provider: first name', { exact: true }).fill('Ana')
  await page.getByLabel('Referring provider: NPI', { exact: true }).fill('1993999989')
  await isInvalid(page, 'Referring provider: NPI', true)
  await page.getByLabel('Referring provider: NPI', { exact: true }).fill('1993999998')
  await isInvalid(page, 'Referring provider: NPI', false)
  await page.getByRole('button', { name: /^17 .*DN ANA REYES/ }).waitFor()
  await page.getByRole('button', { name: /Save and check/ }).click()
  await page.getByText('Nothing is changed yet.').waitFor()

  for (const paper of [/Plain paper/, /red form/]) {
    if (String(paper).includes('red')) await page.getByText('On the red form').click()
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: paper }).click()])
    expect(download.suggestedFilename()).toMatch(/^cms-1500-(plain|red)\.pdf$/)
    expect(
      readFileSync(await download.path())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
  }
  expect(biller.errors).toEqual([])

  // The same claim on a phone, in the dark.
  const away = await aPerson(browser, phone, { colorScheme: 'dark' })
  onTestFailed(() => keepPictures('claim-form-phone', [away]))
  await signIn(server, away, 'biller')
  await away.page.goto(address)
  await away.page.getByRole('heading', { name: 'Patient and insured' }).waitFor()
  expect(await violations(away.page)).toEqual([])
  await away.page.getByRole('button', { name: /^1a / }).click()
  await away.page.getByLabel('Member ID', { exact: true }).fill('X')
  await isInvalid(away.page, 'Member ID', true)
  expect(await violations(away.page)).toEqual([])
  expect(await away.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await biller.context.close()
  await away.context.close()
})
