export * from './lab.ts'
export * from './scenario.ts'
export { startLab } from './start-lab.ts'
