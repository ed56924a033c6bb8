export default {
  app: {
    vendor: '人力资源服务产业园认定管理平台',
    name: '运行监控'
  },
  // the browser's language, cut to two letters; any other than these two gets the fallback
  locales: {
    availableLocales: ['zh', 'en'],
    fallbackLocale: 'zh'
  },
  disableWelcomeMessage: true,
  customScripts: ['../welcome/scripts/one-login']
};
