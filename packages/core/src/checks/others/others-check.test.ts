import { stillRunning, testCheck } from '../testing/check-table.ts'
import { connectFails, controls, greets, interceptedControls, ip1, mx1, routes, seen } from '../testing/fact-samples.ts'
import { othersCheck } from './others-check.ts'

const asked = seen(
  'others.asked',
  { kind: 'checker', name: 'office' },
  { hosts: ['mx.control0.example', 'mx.control1.example', 'mx.control2.example'] },
)
const one = routes([[mx1, ip1]])
const timeout = connectFails(mx1, ip1, 'connect-timeout')

testCheck(othersCheck, [
  ['nobody asked', [one, timeout, ...controls(2)], []],
  ['they fail, others answer', [asked, one, timeout, ...controls(2)], ['others-answer']],
  ['they answer too', [asked, one, ...greets(mx1, ip1, '220 hi'), ...controls(2)], ['others-answer']],
  ['one of the others answers', [asked, one, timeout, ...controls(1)], ['others-few']],
  ['they answer, and none of the others', [asked, one, ...greets(mx1, ip1, '220 hi'), ...controls(0)], ['others-few']],
  ['nobody answers: it is about ourselves', [asked, one, timeout, ...controls(0)], []],
  ['something answers for all', [asked, one, timeout, ...interceptedControls], []],
  ['not all was seen yet', [asked, one, timeout, ...controls(2)], [], stillRunning],
])
