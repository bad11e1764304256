#if USE_KAPTURE
System.Console.WriteLine(typeof(Kapture.KaptureClient));
#else
System.Console.WriteLine(typeof(KaptureContracts.Runtime.ApiResult));
#endif
