import { Button, Input, Text, View } from '@tarojs/components'
import { useState } from 'react'

type Book = { bookId: string; title: string; authors: string[]; isbn?: string; status: string }

declare global {
  interface Window {
    /** How the bench hands over the books. */
    showBooks?: (books: Book[]) => void
  }
}

/** Every book a row, every row there: what one writes first. */
export default function List() {
  const [books, setBooks] = useState<Book[]>([])
  const [query, setQuery] = useState('')
  const [picked, setPicked] = useState('')
  window.showBooks = setBooks
  const found = books.filter(({ title, authors }) => `${title} ${authors.join(' ')}`.toLowerCase().includes(query))
  return (
    <View>
      <Input onInput={({ detail }) => setQuery(detail.value.toLowerCase())} />
      <Text className="count">{found.length}</Text>
      {found.map(({ bookId, title, authors, status }) => (
        <View key={bookId} className={picked === bookId ? 'row picked' : 'row'}>
          <View className="words" onClick={() => setPicked(bookId)}>
            <Text className="title">{title}</Text>
            <Text>{authors.join(', ')}</Text>
            <Text>{status}</Text>
          </View>
          <Button onClick={() => setBooks(books.filter((book) => book.bookId !== bookId))}>Delete</Button>
        </View>
      ))}
    </View>
  )
}
