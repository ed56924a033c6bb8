export default {
  app: {
    vendor: '人力资源服务产业园认定管理平台',
    name: '任务办理'
  },
  // the browser's language, cut to two letters; any other than these two gets the fallback
  locales: {
    availableLocales: ['zh', 'en'],
    fallbackLocale: 'zh'
  },
  disableWelcomeMessage: true,
  customScripts: ['../welcome/scripts/one-login', 'scripts/form-messages', 'scripts/hidden-errors', 'scripts/late-labels'],
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: '认领当前选中的任务'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: '定位到第一个筛选器'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: '定位到列表中的第一个任务'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: '定位到任务表单的第一个输入框'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: '打开启动流程的对话框'
    }
  }
};
