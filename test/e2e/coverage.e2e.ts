import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aPerson, desktop, keepPictures, openBrowser, phone } from '../support/browser.ts'
import { withOwner } from '../support/database.ts'
import { signIn, violations } from '../support/journey.ts'
import { startServer, type RunningServer } from '../support/server.ts'

let server: RunningServer
let browser: Browser
beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), openBrowser()])
  await withOwner(server.dataDir, client =>
    // Rosa is insured twice, so that there is an order to set.
    client.query(
      `insert into coverage (id, practice_id, patient_id, payer_id, rank, member_id, valid_from)
       select $1, t.practice_id, t.id, y.id, 2, 'TW550', current_date - 900 from patient t join payer y on y.practice_id = t.practice_id and y.payer_id = 'TIDE1'
       where t.first_name = 'Rosa' and t.last_name = 'Delgado'`,
      [randomUUID()],
    ),
  )
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test('front desk finds a patient on the phone and asks the insurer; the answer stands with its time', async ({ onTestFailed }) => {
  const desk = await aPerson(browser, phone)
  onTestFailed(() => keepPictures('coverage-phone', [desk]))
  const { page } = desk
  await signIn(server, desk, 'frontdesk')
  await page.goto(`${server.address}/s/search`)
  await page.getByLabel('Find a patient').fill('delgado')
  await page.getByRole('button', { name: 'Find patients' }).click()
  expect(await violations(page)).toEqual([])
  await page.getByRole('link', { name: 'Delgado, Rosa' }).click()
  const policy = page.getByRole('region', { name: 'Northfield Health' })
  await policy.getByText('This insurer has not answered yet.').waitFor()
  await policy.getByRole('button', { name: 'Check now' }).click()
  await policy.getByText('Active', { exact: true }).first().waitFor()
  await policy.getByRole('heading', { name: 'In network', exact: true }).waitFor()
  await policy.getByRole('heading', { name: 'Out of network', exact: true }).waitFor()
  await policy.getByRole('button', { name: 'Check now' }).waitFor()
  expect(await violations(page)).toEqual([])
  expect(desk.errors).toEqual([])
})

test('a biller goes from a claim to its coverage, sets who pays first, and asks for an authorization', async ({ onTestFailed }) => {
  const biller = await aPerson(browser, desktop)
  onTestFailed(() => keepPictures('coverage-desk', [biller]))
  const { page } = biller
  await signIn(server, biller, 'biller')
  await page.goto(`${server.address}/s/work?state=ALL`)
  await page.getByRole('row', { name: /RD/ }).first().getByRole('link').first().click()
  await page.getByRole('button', { name: 'Check status now' }).waitFor()
  await page.getByRole('link', { name: 'Coverage and authorizations' }).click()
  await page.getByRole('heading', { level: 1, name: 'Rosa Delgado' }).waitFor()

  await page.getByRole('button', { name: 'Set who pays first' }).click()
  const order = page.getByRole('dialog')
  expect(await violations(page)).toEqual([])
  await order.getByRole('button', { name: /Earlier/ }).click()
  await order.getByLabel('Why').fill('Letter of the insurer')
  await order.getByRole('button', { name: 'Save this order' }).click()
  await page.getByText('Set by Jo Lindgren: Letter of the insurer').first().waitFor()

  await page.getByRole('button', { name: 'Set who pays first' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Order by the rules' }).click()
  await page.getByRole('region', { name: 'Northfield Health' }).getByText('Pays first').waitFor()

  await page.getByRole('button', { name: 'Ask for an authorization' }).click()
  const asking = page.getByRole('dialog')
  await asking.getByLabel('Procedure codes').fill('97110-97140')
  await asking.getByLabel('Diagnoses').fill('M54.50')
  await asking.getByLabel('Units').fill('twelve')
  await asking.getByLabel('Last day').fill('2030-01-31')
  await asking.getByRole('button', { name: 'Ask the insurer' }).click()
  await asking.getByText('Units are a number above 0').waitFor()
  expect(await violations(page)).toEqual([])
  await asking.getByLabel('Units').fill('12')
  await asking.getByLabel('Last day').fill(await page.evaluate(() => new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10)))
  await asking.getByRole('button', { name: 'Ask the insurer' }).click()
  const row = page.getByRole('group', { name: 'Authorizations' }).getByRole('row', { name: /97110-97140/ })
  await row.getByText('Approved', { exact: true }).waitFor()
  await row.getByText('0 of 12').waitFor()
  const check = page.getByRole('region', { name: 'Northfield Health' }).getByRole('button', { name: 'Check now' })
  await check.click()
  await page.getByRole('heading', { name: 'In network', exact: true }).first().waitFor()
  await check.waitFor()
  expect(await violations(page)).toEqual([])
  await row.getByRole('button').first().click()
  await page.getByRole('dialog', { name: /^Authorization/ }).waitFor()
  expect(await violations(page)).toEqual([])
  expect(biller.errors).toEqual([])
})

test('a claim says what the insurer answers about it', async ({ onTestFailed }) => {
  const biller = await aPerson(browser, desktop)
  onTestFailed(() => keepPictures('claim-status', [biller]))
  const { page } = biller
  await signIn(server, biller, 'biller')
  await page.goto(`${server.address}/s/work?state=DENIED`)
  await page.getByRole('row').nth(1).getByRole('link').first().click()
  const status = page.getByRole('region', { name: 'Status at the insurer' })
  await status.getByRole('button', { name: 'Check status now' }).click()
  await status.getByRole('listitem').first().waitFor()
  await status.getByRole('button', { name: 'Check status now' }).waitFor()
  expect(await violations(page)).toEqual([])
})
