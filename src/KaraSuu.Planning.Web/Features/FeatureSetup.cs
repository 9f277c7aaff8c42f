using System.Text.Encodings.Web;
using System.Text.Unicode;
using FluentValidation;
using FluentValidation.AspNetCore;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Operations;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.WebEncoders;

namespace KaraSuu.Planning.Web.Features;

/// <summary>How features are found and what wraps every action.</summary>
internal static class FeatureSetup
{
    /// <summary>No form of the portal comes near this size; uploads say otherwise for themselves.</summary>
    private const int MaxBodyBytes = 2 * 1024 * 1024;

    public static void AddFeatures(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(o =>
        {
            o.Limits.MaxRequestBodySize = MaxBodyBytes;
            o.AddServerHeader = false;
        });
        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<FormRules>();
        services.AddSingleton<ReceiptSweep>();
        services.AddHostedService(s => s.GetRequiredService<ReceiptSweep>());
        services.AddSingleton<Web.Sheets.SheetSweep>();
        services.AddHostedService(s => s.GetRequiredService<Web.Sheets.SheetSweep>());
        services.AddScoped<Frame>();
        services.AddScoped<Web.Printing.PlanPaper>();
        services.AddScoped<Monitoring.MonitoringReportPaper>();
        services.AddScoped<Plans.ExecutionPaper>();
        services.AddScoped<Monitoring.ActPaper>();
        services.AddScoped<Public.Wishes.WishPapers>();
        services.AddScoped<Public.Passports.PosterPaper>();
        services.AddSingleton<Public.Answers.AnswerLimit>();
        services.AddScoped<Monitoring.AcceptancePaper>();
        services.AddScoped<Monitoring.JmeResolutionPaper>();
        services.AddScoped<Web.Features.Shared.NeedsYou>();
        services.AddScoped<Web.Features.Shared.Missing>();
        services.AddScoped<People.CodeSlips>();
        services.AddScoped<People.DeputyAccounts.DeputySignIns>();
        services.AddScoped<IDeputySignIns>(s => s.GetRequiredService<People.DeputyAccounts.DeputySignIns>());
        services.AddScoped<Web.Features.Shared.Explanations>();
        services.AddResponseCompression(o => o.EnableForHttps = true);
        services.Configure<FormOptions>(o => o.ValueCountLimit = KeptTyping.MaxFields);
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.Configure<RazorViewEngineOptions>(o =>
        {
            o.ViewLocationFormats.Clear();
            o.ViewLocationFormats.Add("/Features/Shared/{0}.cshtml");
            o.ViewLocationExpanders.Add(new ViewsBesideControllers());
        });
        services.Configure<CookieTempDataProviderOptions>(o =>
        {
            o.Cookie.Name = "karasuu-said";
            o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddSingleton<CookieTempDataProvider>();
        services.AddSingleton<ITempDataProvider, SaidCookie>();
        services.AddControllersWithViews(o =>
        {
            o.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
            o.Conventions.Add(new AddressDecides());
            o.Conventions.Add(new KeyedForm());
            o.Conventions.Add(new ListsInExcel());

            // «a[b]» for «a.b» is read by nobody here, and an unclosed bracket in a name would be an exception.
            o.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
            o.ValueProviderFactories.RemoveType<JQueryQueryStringValueProviderFactory>();
            o.ModelBinderProviders.Insert(0, new TypedValues());
            BindingWords.Speak(o.ModelBindingMessageProvider);
            o.Filters.Add(new NewPasswordFirst());
            o.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
            o.Filters.Add(new OutdatedForms());
            o.Filters.Add<BrokenRules>();
            o.Filters.Add<RefusesDamaged>();
            o.Filters.Add<OnceFilter>();
            o.Filters.Add(new TypedLetters());
            o.MaxModelBindingCollectionSize = ReadableForms.MaxRows;
        });
        services.AddFluentValidationAutoValidation(o => o.DisableDataAnnotationsValidation = true);
        services.AddValidatorsFromAssemblyContaining<Program>(ServiceLifetime.Singleton, includeInternalTypes: true);
        services.AddSingleton<IValidatorInterceptor, FormSentences>();
    }
}
