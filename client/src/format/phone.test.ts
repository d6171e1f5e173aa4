import { expect, test } from 'vitest'
import { dialled, showPhone } from './phone.ts'

test.each(['8025550142', '+18025550142', '(802) 555-0142', '802-555-0142'])('%s reads as (802) 555-0142', phone =>
  expect(showPhone(phone)).toBe('(802) 555-0142'),
)

test('a number of another form is shown as it came', () => {
  expect(showPhone('+44 20 7946 0018')).toBe('+44 20 7946 0018')
  expect(dialled('+44 20 7946 0018')).toBe('tel:+442079460018')
})
