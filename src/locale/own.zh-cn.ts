/** What the app says about a reader's own card and places in Simplified Chinese. */
export const ownZhCn = {
  profile: {
    optional: '昵称和头像都可以不填',
    edit: '修改',
    pick: '换头像',
    drop: '去掉头像',
    nickname: '昵称',
    hint: '别人打开你的共享链接时会看到',
    tooLong: (n: number) => `最多 ${n} 个字`,
    failed: '没有存上，填的还在。',
    unreadable: '这张图片打不开，换一张试试。',
    notShown: '昵称存好了，但别人还看不到',
    refused: '微信的内容检查没有通过这个昵称。换一个，别人就能看到。',
    unanswered: '微信的内容检查暂时没有回应。过一会儿再存一次就好。',
  },
  places: {
    text: '给房间、书柜、每一层起名字，填书的时候就能直接选。',
    add: '加一个地方',
    addShort: '加上',
    placeholder: '如：书房，第二层',
    rename: (place: string) => `改名：${place}`,
    raise: (place: string) => `往上移：${place}`,
    remove: (place: string) => `去掉：${place}`,
    moved: (n: number, place: string) => `${n} 本书跟着改成了“${place}”`,
    used: '书上已经写着这些地方：',
    take: (place: string) => `加上“${place}”`,
  },
}
