/** The fields of forms. */
import { type APILabelComponent, ComponentType, type TextInputStyle } from 'discord.js'

/** A field of text that may be left empty. */
export type TextField = {
  readonly name: string
  readonly label: string
  readonly hint: string | null
  readonly style: TextInputStyle
  /** Characters that it takes. */
  readonly most: number
  readonly value?: string | null
}

export const textField = ({
  name,
  label,
  hint,
  style,
  most,
  value,
}: TextField): APILabelComponent => ({
  type: ComponentType.Label,
  label,
  ...(hint && { description: hint }),
  component: {
    type: ComponentType.TextInput,
    custom_id: name,
    style,
    required: false,
    max_length: most,
    ...(value && { value: value.slice(0, most) }),
  },
})

/** A field for one file, which may be left empty. */
export const fileField = (name: string, label: string, hint: string): APILabelComponent => ({
  type: ComponentType.Label,
  label,
  description: hint,
  component: {
    type: ComponentType.FileUpload,
    custom_id: name,
    required: false,
    min_values: 0,
    max_values: 1,
  },
})
