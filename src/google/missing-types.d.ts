// Methods of Google's reference that @types/google-apps-script 2.0.13 does not have yet.

declare namespace GoogleAppsScript {
  namespace Forms {
    interface Form {
      isPublished(): boolean;
      setPublished(enabled: boolean): Form;
      supportsAdvancedResponderPermissions(): boolean;
    }
    interface FormApp {
      create(title: string, isPublished: boolean): Form;
    }
  }
}
