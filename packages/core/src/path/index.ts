export * from './delivery-path.ts'
export { deliveryPath, type PathContext } from './make-delivery-path.ts'
export { pathChanges, routesToPath, setPathCell } from './path-changes.ts'
