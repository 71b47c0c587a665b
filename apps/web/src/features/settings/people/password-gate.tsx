import { useMutation } from '@tanstack/react-query'
import { createContext, useContext, useState, type ReactElement, type ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { ProblemError, requestJson } from '../../../api/request.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { Field } from '../../../ui/field.tsx'
import { setRefusal } from '../../../ui/form-problems.ts'

/** Does something for which the API may want the password again: then it is asked for, and the work is tried once more. */
export type Guard = <T>(work: () => Promise<T>) => Promise<T>

const GuardContext = createContext<Guard>((work) => work())

export function useGuard(): Guard {
  return useContext(GuardContext)
}

interface Asked {
  onConfirmed: () => void
  onGivenUp: () => void
}

/** Holds the dialog that asks for the password. */
export function PasswordGate({ children }: { children: ReactNode }): ReactElement {
  const [asked, setAsked] = useState<Asked | null>(null)
  const guard: Guard = async (work) => {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof ProblemError) || error.problem.code !== 'confirm-password') throw error
      await new Promise<void>((resolve, reject) => setAsked({ onConfirmed: resolve, onGivenUp: () => reject(error) }))
      return work()
    }
  }
  const end = (outcome: keyof Asked) => {
    asked?.[outcome]()
    setAsked(null)
  }
  return (
    <GuardContext value={guard}>
      {children}
      <Dialog title="Type your password again" isOpen={asked !== null} onClose={() => end('onGivenUp')}>
        <ConfirmForm onConfirmed={() => end('onConfirmed')} onGivenUp={() => end('onGivenUp')} />
      </Dialog>
    </GuardContext>
  )
}

function ConfirmForm({ onConfirmed, onGivenUp }: Asked): ReactElement {
  const form = useForm({ defaultValues: { password: '' } })
  const confirm = useMutation({
    mutationFn: (values: { password: string }) => requestJson<null>('POST', '/api/me/confirm', values),
    onSuccess: onConfirmed,
    onError: (error) => setRefusal(form.setError, error, ['password']),
  })
  return (
    <form
      noValidate
      onSubmit={(event) => void form.handleSubmit((values) => !confirm.isPending && confirm.mutate(values))(event)}
    >
      <p className="mt-2">You change who may do what. We ask so that nobody else does it at your screen.</p>
      <Field
        id="confirm-password"
        label="Your password"
        type="password"
        autoComplete="current-password"
        error={form.formState.errors.password?.message}
        {...form.register('password', { required: 'Enter your password' })}
      />
      <div className="actions">
        <button type="submit" className="button button-main" aria-disabled={confirm.isPending}>
          Go on
        </button>
        <button type="button" className="button" onClick={onGivenUp}>
          Cancel
        </button>
      </div>
    </form>
  )
}
