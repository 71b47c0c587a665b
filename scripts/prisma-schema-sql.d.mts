export const schemaPath: URL
export function schemaSql(schemas: { from: string | undefined; to: string }): Promise<string>
export function wholeSchemaSql(): Promise<string>
