// A cloud function as one was written in 2018: request-promise and the SDK, out of node_modules. It is loaded, not called.
const cloud = require('wx-server-sdk')
const request = require('request-promise')

cloud.init({ env: process.env.TCB_ENV })

exports.main = async ({ isbn }) => {
  const book = await request({ uri: `https://book.example/v2/isbn/${isbn}`, json: true })
  const { OPENID } = cloud.getWXContext()
  return cloud
    .database()
    .collection('books')
    .add({ data: { ...book, owner: OPENID } })
}
