export { hearReason, reasonOf, type Refusal } from './reason-of.ts'
export { weighReason } from './weigh-reason.ts'
