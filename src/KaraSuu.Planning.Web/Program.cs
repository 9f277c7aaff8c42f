using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Security;

var builder = WebApplication.CreateBuilder(args);
builder.AddPlanningData();
builder.AddPortalSecurity();
var app = builder.Build();
app.Run();
