/** What the app says about a reader's own card and places in Simplified Chinese. */
export const ownZhCn = {
  profile: {
    optional: '昵称和头像都可以不填',
    edit: '修改',
    pick: '换头像',
    drop: '去掉头像',
    nickname: '昵称',
    hint: '别人打开你的共享链接时会看到',
    failed: '没有存上，填的还在。',
    unreadable: '这张图片打不开，换一张试试。',
    notShown: '昵称存好了，但别人还看不到',
    refused: '微信的内容检查没有通过这个昵称。换一个，别人就能看到。',
    unanswered: '微信的内容检查暂时没有回应。过一会儿再存一次就好。',
  },
  halfRemoved: {
    title: '上次没有删完',
    text: '云端可能已经少了一部分。可以接着删完，也可以留下剩下的。',
    goOn: '去接着删',
    stay: '留下剩下的',
  },
}
