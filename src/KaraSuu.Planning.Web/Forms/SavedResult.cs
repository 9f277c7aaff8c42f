using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace KaraSuu.Planning.Web.Forms;

/// <summary>Goes on to a page that says what happened. Only when this result is carried out, after the transaction was committed, is anything said.</summary>
internal sealed class SavedResult(string url, string said) : LocalRedirectResult(url)
{
    public string Said { get; } = said;

    public override Task ExecuteResultAsync(ActionContext context)
    {
        var http = context.HttpContext;
        http.RequestServices.GetRequiredService<ITempDataDictionaryFactory>().GetTempData(http)[PortalController.SavedKey] = Said;
        return base.ExecuteResultAsync(context);
    }
}
