import { Button, type ButtonProps } from './button'
import { useWork } from './use-work'

/** A button that shows for how long it is at work. */
export function WorkButton({ onPress, ...button }: Omit<ButtonProps, 'isBusy'>) {
  const { isBusy, start } = useWork(onPress)
  return <Button {...button} isBusy={isBusy} onPress={start} />
}
