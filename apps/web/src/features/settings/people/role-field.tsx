import type { Role } from '@waypost/contract'
import type { ReactElement, SelectHTMLAttributes, Ref } from 'react'
import { roleNames } from '@waypost/contract'

const roles: Role[] = ['viewer', 'agent', 'admin']

interface RoleFieldProps extends SelectHTMLAttributes<HTMLSelectElement> {
  id: string
  hint: string
  ref?: Ref<HTMLSelectElement>
}

export function RoleField({ id, hint, ...select }: RoleFieldProps): ReactElement {
  return (
    <div className="field">
      <label htmlFor={id}>Role</label>
      <p id={`${id}-hint`} className="hint">
        {hint}
      </p>
      <select id={id} aria-describedby={`${id}-hint`} {...select}>
        {roles.map((role) => (
          <option key={role} value={role}>
            {roleNames[role]}
          </option>
        ))}
      </select>
    </div>
  )
}
