using KaraSuu.Planning.Web.Data;

namespace KaraSuu.Planning.Web.Photos;

/// <summary>Where photos lie, and what takes them in and clears them away.</summary>
internal static class PhotoSetup
{
    public static void AddPhotos(this WebApplicationBuilder builder)
    {
        var folder = builder.FolderWithin("photos");
        builder.Services.AddSingleton(new PhotoStore(folder));
        builder.Services.AddSingleton(new PhotoUploads(folder));
        builder.Services.AddSingleton(PaperLimits.Of(builder.Configuration));
        builder.Services.AddScoped<PhotoIntake>();
        builder.Services.AddScoped<WithdrawnPhotos>();
        builder.Services.AddSingleton<PhotoSweep>();
        builder.Services.AddHostedService(services => services.GetRequiredService<PhotoSweep>());
    }
}
