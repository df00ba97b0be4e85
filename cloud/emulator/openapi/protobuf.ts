export type Field = { number: number; value: number | Buffer }

/** The fields of a protobuf message that has only varints and length-delimited values, which is all the SDK sends. */
export function decodeFields(message: Buffer): Field[] {
  const fields: Field[] = []
  let at = 0
  const varint = () => {
    let value = 0
    for (let shift = 0; at < message.length; shift += 7) {
      const byte = message.readUInt8(at++)
      value += (byte & 0x7f) * 2 ** shift
      if (byte < 0x80) return value
    }
    throw new Error('the protobuf message ends too soon')
  }
  while (at < message.length) {
    const tag = varint()
    const length = varint()
    const number = tag >>> 3
    if ((tag & 7) === 0) {
      fields.push({ number, value: length })
    } else {
      if ((tag & 7) !== 2 || at + length > message.length) throw new Error('malformed protobuf message')
      fields.push({ number, value: message.subarray(at, at + length) })
      at += length
    }
  }
  return fields
}

export function bytesIn(fields: Field[], number: number): Buffer[] {
  return fields.flatMap((field) => (field.number === number && typeof field.value !== 'number' ? [field.value] : []))
}

export function encodeFields(fields: readonly { number: number; value: number | string | Buffer }[]): Buffer {
  return Buffer.concat(
    fields.flatMap(({ number, value }) => {
      if (typeof value === 'number') return [varintOf(number * 8), varintOf(value)]
      const content = Buffer.from(value)
      return [varintOf(number * 8 + 2), varintOf(content.length), content]
    }),
  )
}

function varintOf(value: number): Buffer {
  const bytes: number[] = []
  let rest = value
  while (rest > 127) {
    bytes.push((rest % 128) + 128)
    rest = Math.floor(rest / 128)
  }
  return Buffer.from([...bytes, rest])
}
