namespace KaraSuu.Planning.Documents.Tests.Monitoring;

/// <summary>A small picture, and half of it.</summary>
internal static class SamplePhotos
{
    /// <summary>48 by 36 pixels, orange above and blue below, a white mark in the upper left corner.</summary>
    public static readonly byte[] Jpeg = Convert.FromBase64String(
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAkADADASIAAhEBAxEB/8QAFwABAQEBAAAAAAAAAAAAAAAAAAQDBf/EACIQAAICAgIABwAAAAAAAAAAAAATARECAwQSBRQiQXHR4f/EABcBAQEBAQAAAAAAAAAAAAAAAAADBAX/xAAbEQEAAgMBAQAAAAAAAAAAAAAAEhQCESEBA//aAAwDAQACEQMRAD8A6PE0+Z7evr1r2s22cKcNeWbb6xM11/SPgc7XxmMjKe1V1j5KN3iujPTnhGOy8sZiLiPszY/DCPfOr+55b4lYGErAwlXVmqYGErAwVyaZgYSsDDu12WapgYSsDBXJqmBhKwMFcmnuRcgHU0zlyLkAaC5FyAND/9k=");

    public static readonly byte[] Broken = [.. Jpeg.Take(40)];
}
